import Diagnostics
import Records

extension FieldType where Content == Destinations {
  /// Named parts under names that the author chooses.
  static let destinations = FieldType(
    .anything,
    decode: { value, decoder in
      guard case .mapping(let mapping) = value else {
        decoder.report(
          Diagnostic(
            .wrongForm, "publish takes targets under names of your own", at: value.place.firstLine,
            notes: ["write web: {directory: /srv/www/talks}"]))
        return nil
      }
      let entries = mapping.entries.compactMap { decoder.destination($0) }
      return entries.count == mapping.entries.count ? Destinations(entries: entries) : nil
    },
    encode: { destinations, standpoint in
      .fields(
        destinations.entries.compactMap { entry in
          FieldType<Destination>.parts.encode(entry.destination, standpoint).map { .init(entry.name, $0) }
        })
    })
}

extension Decoder {
  fileprivate mutating func destination(_ entry: Mapping.Entry) -> Destinations.Entry? {
    if isEmpty(entry) { return nil }
    guard var destination = FieldType<Destination>.parts.decode(entry.value, &self),
      case .mapping(let parts) = entry.value
    else { return nil }
    destination.origin = Origin(fields: parts, place: entry.key.place)
    return Destinations.Entry(name: entry.key.text, namePlace: entry.key.place, destination: destination)
  }
}
