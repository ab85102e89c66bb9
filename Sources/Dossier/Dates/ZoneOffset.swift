/// How far a site's clocks are from UTC: what a day without a time means for an embargo.
///
/// Zones by name are not read: which rules a machine has for them differs from machine to machine, and so would the site.
package struct ZoneOffset: Sendable, Hashable {
  /// Minutes east of UTC.
  package let minutes: Int

  package static let utc = ZoneOffset(minutes: 0)

  package init(minutes: Int) { self.minutes = minutes }

  /// `UTC`, `Z`, or a distance as dates write it: `+04:00`.
  package init?(parsing text: String) {
    if text.uppercased() == "UTC" {
      self = .utc
    } else if case .single(let part)? = EDTFDate(parsing: "2000-01-01T00:00" + text)?.form,
      case .time(_, _, _, let zone) = part.rest, part.qualifier == .none
    {
      minutes = zone
    } else {
      return nil
    }
  }

  /// `+04:00`
  package var text: String {
    guard minutes != 0 else { return "UTC" }
    let size = Int(minutes.magnitude)
    return "\(minutes < 0 ? "-" : "+")\((size / 60).padded(2)):\((size % 60).padded(2))"
  }

  /// What somebody meant who wrote `UTC+4`, `GMT+04:00`, `+4` or `+0430`.
  package static func nearest(to text: String) -> ZoneOffset? {
    guard let match = text.lowercased().wholeMatch(of: /(?:utc|gmt)?\s*([+-−])?\s*(\d{1,2})?:?(\d\d)?/) else {
      return nil
    }
    guard let digits = match.2, let hours = Int(digits) else { return match.1 == nil ? .utc : nil }
    guard let sign = match.1 else { return nil }
    return ZoneOffset(parsing: "\(sign == "+" ? "+" : "-")\(hours.padded(2)):\(match.3 ?? "00")")
  }
}
