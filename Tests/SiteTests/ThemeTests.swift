import Records
import Testing

@testable import Site

/// What the default theme promises of its files: their weight, their colours, and that nothing comes from elsewhere.
struct ThemeTests {
  private func asset(_ name: String) throws -> String {
    String(decoding: try Folder.ofRepository("templates").read("assets/" + name), as: UTF8.self)
  }

  @Test func `All style sheets are under 40 KB together, and all scripts under 30`() throws {
    let assets = try Folder.ofRepository("templates/assets")
    for (ending, limit) in [(".css", 40), (".js", 30)] {
      let files = assets.paths.filter { $0.hasSuffix(ending) }
      let weight = try files.map { try assets.read($0).count }.reduce(0, +)
      #expect(!files.isEmpty && weight < limit * 1024, "\(files): \(weight) bytes")
    }
  }

  @Test func `Neither asks anything of another host`() throws {
    for name in ["parley.css", "parley.js", "icon.svg"] {
      let text = try asset(name).replacing("http://www.w3.org/2000/svg", with: "")
      for word in ["http:", "https:", "//cdn", "@import", "fetch(", "XMLHttpRequest", "url(", "import("] {
        #expect(!text.contains(word), "\(name): \(word)")
      }
    }
  }

  /// Text of every colour on each ground that the theme puts it on.
  @Test(arguments: Scheme.allCases) func `Every colour of a word can be read on its ground`(_ scheme: Scheme) throws {
    let tokens = try Tokens(asset("parley.css"), scheme)
    for ground in ["paper", "card", "sunk"] {
      for word in ["ink", "soft", "accent"] + Tokens.told {
        let contrast = try tokens[word].contrast(with: tokens[ground])
        #expect(contrast >= 4.5, "\(word) on \(ground): \(contrast)")
      }
    }
  }

  @Test(arguments: Scheme.allCases, Sight.allCases)
  func `For and against are told apart by whoever sees colours otherwise`(_ scheme: Scheme, _ sight: Sight) throws {
    let tokens = try Tokens(asset("parley.css"), scheme)
    for yes in ["yes", "yes-soft"] {
      for no in ["no", "no-soft"] {
        let distance = try tokens[yes].seen(by: sight).distance(to: tokens[no].seen(by: sight))
        #expect(distance > 20, "\(yes) and \(no): \(distance)")
      }
    }
    // Words keep their contrast too, which colours alone would not give them.
    for word in Tokens.told {
      let contrast = try tokens[word].seen(by: sight).contrast(with: tokens["card"].seen(by: sight))
      #expect(contrast >= 4.3, "\(word): \(contrast)")
    }
  }

  @Test func `Every stance, status and standing has a symbol of its own beside its word`() throws {
    let symbols = String(decoding: try Folder.ofRepository("templates").read("partials/symbols.html"), as: UTF8.self)
    let drawn = symbols.matches(of: /<symbol id="mark:((?:stance|status|standing)-[^"]+)"[^>]*>(.*?)<\/symbol>/)
    #expect(drawn.count == 7 + 7 + 4)
    #expect(Set(drawn.map(\.2)).count == drawn.count)
    let mark = String(decoding: try Folder.ofRepository("templates").read("partials/mark.html"), as: UTF8.self)
    #expect(mark.contains("{{word}}") && mark.contains("#mark:{{symbol}}"))
  }
}

/// Light or dark.
enum Scheme: CaseIterable { case light, dark }

/// How eyes see colours: all of them, or without the cones for long, middle or short waves.
enum Sight: CaseIterable {
  case full, protanopia, deuteranopia, tritanopia

  /// What becomes of linear red, green and blue (Machado, Oliveira and Fernandes, 2009, severity 1).
  fileprivate var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }
}

/// The colours of the style sheet by their names.
private struct Tokens {
  /// What tells stance, status and standing.
  static let told = ["yes", "yes-soft", "maybe", "no-soft", "no", "none", "good", "warn", "bad"]
  private let colours: [String: Colour]

  init(_ css: String, _ scheme: Scheme) throws {
    let found = css.matches(of: /--([a-z-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)/)
    colours = Dictionary(
      found.compactMap { match in
        Colour(hex: String(scheme == .light ? match.2 : match.3)).map { (String(match.1), $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> Colour { get throws { try #require(colours[name], "no colour is called \(name)") } }
}

/// A colour in linear red, green and blue, each from 0 to 1.
private struct Colour {
  let parts: [Double]

  init(_ parts: [Double]) { self.parts = parts.map { min(1, max(0, $0)) } }

  init?(hex: String) {
    guard let number = Int(hex, radix: 16) else { return nil }
    self.init(
      [16, 8, 0].map { shift in
        let part = Double((number >> shift) & 255) / 255
        return part <= 0.04045 ? part / 12.92 : Self.power((part + 0.055) / 1.055, 2.4)
      })
  }

  func seen(by sight: Sight) -> Colour {
    Colour(sight.matrix.map { row in zip(row, parts).reduce(0) { $0 + $1.0 * $1.1 } })
  }

  private var luminance: Double { 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] }

  /// The contrast of WCAG 2.2, from 1 to 21.
  func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// How far apart two colours look: the distance in CIELAB, where 2 is just seen.
  func distance(to other: Colour) -> Double {
    zip(lab, other.lab).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private var lab: [Double] {
    let (r, g, b) = (parts[0], parts[1], parts[2])
    let xyz = [
      (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047, luminance, (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    ].map { $0 > 0.008856 ? Self.power($0, 1 / 3.0) : 7.787 * $0 + 16 / 116.0 }
    return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
  }

  /// A power of a number from 0 to 1, by halving and squaring, exact to more places than colours have.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    guard base > 0 else { return 0 }
    var (result, root, rest) = (1.0, base, exponent)
    while rest >= 1 {
      result *= base
      rest -= 1
    }
    for _ in 0..<50 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= root
        rest -= 1
      }
    }
    return result
  }
}
