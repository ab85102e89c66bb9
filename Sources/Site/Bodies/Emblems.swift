import Diagnostics
import Dossier

extension ContentFiles {
  /// What is to be said of pictures that a site or its parties name by their files, and that are not there.
  func missingEmblems(of dossier: Dossier) -> [Diagnostic] {
    let logo = dossier.settings.logo.flatMap {
      missing("/" + $0, as: $0, from: "content/site.yaml", dossier.settings.origin.place(of: "logo"))
    }
    let shared = dossier.settings.sharePicture.flatMap {
      missing("/" + $0, as: $0, from: "content/site.yaml", dossier.settings.origin.place(of: "share_picture"))
    }
    let flags = dossier.files.flatMap(\.parties).compactMap { party -> Diagnostic? in
      guard let flag = party.flag, flag.isPictureFile else { return nil }
      let place = party.head.origin.place(of: "flag")
      return missing(flag, as: flag, from: place.source.path, place)
    }
    return [logo ?? dossier.settings.pictureless, shared ?? dossier.settings.undrawn].compactMap(\.self) + flags
  }

  private func missing(_ path: String, as written: String, from source: String, _ place: Place) -> Diagnostic? {
    guard !holds(path, from: source) else { return nil }
    return Diagnostic(
      .unknownFile, "there is no file \"\(written)\" here", at: place, suggestion: nearest(to: path, from: source))
  }
}

extension Settings {
  /// What is to be said of a logo that no browser shows.
  fileprivate var pictureless: Diagnostic? {
    guard let logo, !logo.isPictureFile else { return nil }
    return Diagnostic(
      .noPicture, "\"\(logo)\" is no picture that browsers show", at: origin.place(of: "logo"),
      notes: ["a picture\'s name ends in .svg, .png, .jpg, .webp, .gif or .avif"])
  }
}

extension Settings {
  /// What is to be said of a picture for links that hosts of messages do not show.
  fileprivate var undrawn: Diagnostic? {
    guard let name = sharePicture, !Self.sharedForms.contains(where: name.lowercased().hasSuffix) else { return nil }
    return Diagnostic(
      .unsharedPicture, "\"\(name)\" would not be shown beside a link", at: origin.place(of: "share_picture"),
      notes: ["what shows links takes PNG, JPEG and WebP, and no drawings (SVG)"])
  }

  private static let sharedForms = [".png", ".jpg", ".jpeg", ".webp"]
}

extension Code {
  static let noPicture = Code(
    "E0506", "no-picture",
    "The logo of a site is a picture file beside the content. Readers would see an empty frame here.")
  static let unsharedPicture = Code(
    "W0660", "unshared-picture",
    "Programs that show a link with a picture (messengers, social networks) load the file that og:image names, and take PNG, JPEG or WebP "
      + "alone. Any other leaves links without a picture.")
}
