import Diagnostics

extension Scalar {
  /// What is to be said of a cell in which a spreadsheet says that it could not reckon.
  var spreadsheetFault: Diagnostic? {
    guard Self.spreadsheetFaults.contains(text) else { return nil }
    return Diagnostic(
      .spreadsheetFault, "a spreadsheet's \(text) stands in the place of a value", at: place,
      notes: ["put the formula right, or write what the cell should say, and save the table again"])
  }

  private static let spreadsheetFaults: Set = [
    "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#ERROR!",
  ]
}

extension Code {
  static let spreadsheetFault = Code(
    "E0110", "spreadsheet-fault",
    "A spreadsheet writes #REF!, #N/A and the like into a cell whose formula fails, and saves that as the cell\'s text."
  )
}
