package import Templates

/// A date in words, never typed by hand, with the form that machines read where there is one.
package struct DateView: View {
  package let words: String
  package let short: String
  package let machine: String?
  package let caveat: String?

  package static var fields: [ViewField<Self>] {
    [
      .text("words", "In full: `about 26 September 2024`") { $0.words },
      .text("short", "The same with short months, for tables: `26 Sep 2024`") { $0.short },
      .optionalText("machine", "A value HTML's `time` takes: `2024-09-26`, `2024-09`, `2024`") { $0.machine },
      .optionalText("caveat", "What limits it, in words: `may have been published later`") { $0.caveat },
    ]
  }
}
