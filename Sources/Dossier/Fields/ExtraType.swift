import Diagnostics
import Records

extension FieldType where Content == Extra {
  static let extra = FieldType(
    .anything,
    decode: { value, decoder in
      guard case .mapping(let mapping) = value else {
        decoder.report(
          Diagnostic(.wrongForm, "extra takes fields of your own, under names of your own", at: value.place.firstLine))
        return nil
      }
      return Extra(mapping: mapping)
    },
    encode: { extra, _ in extra.mapping.entries.isEmpty ? nil : Written(.mapping(extra.mapping)) })
}
