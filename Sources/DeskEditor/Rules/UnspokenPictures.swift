import Diagnostics

/// Pictures on built pages that say nothing to those who do not see them. What a text shows is told of where it is written (W0301);
/// here is what its author's own HTML, or a template, shows.
extension Diagnostic {
  static func unspoken(_ picture: Place) -> Diagnostic {
    Diagnostic(
      .unspokenPicture, "this picture has no alternative text", at: picture,
      notes: ["alt=\"…\" says what it shows; alt=\"\" that it only decorates"])
  }
}

extension Code {
  static let unspokenPicture = Code(
    "W0637", "unspoken-picture",
    "A picture in HTML that an author or a template writes has no alt at all, so a screen reader reads out the name of its file."
  )
}
