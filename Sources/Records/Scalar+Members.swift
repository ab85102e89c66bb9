import Diagnostics

extension Scalar {
  /// The members of a list that was written as one text: a cell's, cut at each `;`. One that belongs to a member has `\` before
  /// it, and a backslash that stands before a `;` and means itself is doubled.
  package var members: [Scalar] {
    guard isCell else { return text.isEmpty ? [] : [self] }
    var members: [Scalar] = []
    var (member, backslashes, start, offset) = ("", 0, 0, 0)
    func settle(_ count: Int) { member += String(repeating: "\\", count: count) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": backslashes += 1
      case ";":
        settle(backslashes / 2)
        if backslashes.isMultiple(of: 2) {
          members.append(part(member, start..<offset))
          (member, start) = ("", offset + 1)
        } else {
          member += ";"
        }
        backslashes = 0
      default:
        settle(backslashes)
        member.unicodeScalars.append(scalar)
        backslashes = 0
      }
      offset += UTF8.width(scalar)
    }
    settle(backslashes)
    members.append(part(member, start..<offset))
    return members.filter { !$0.text.isEmpty }
  }

  /// A member that stands at a range of the cell's bytes.
  private func part(_ member: String, _ range: Range<Int>) -> Scalar {
    guard isVerbatim else { return Scalar(text: member.trimmed, place: place, isVerbatim: false) }
    var place = Place(
      source: place.source, range: place.range.lowerBound + range.lowerBound..<place.range.lowerBound + range.upperBound
    )
    let spaces = place.text.unicodeScalars.prefix { $0.properties.isWhitespace }.reduce(0) { $0 + UTF8.width($1) }
    let start = place.range.lowerBound + spaces
    place = Place(source: place.source, range: start..<start + place.text.trimmed.utf8.count)
    return Scalar(text: member.trimmed, place: place, isVerbatim: place.text == member.trimmed)
  }
}
