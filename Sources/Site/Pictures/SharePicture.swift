import Dossier

/// The picture that goes with a link to a process: who stands where, as its matrix shows it, without a word, since nothing on this machine sets type.
/// Parties across, each with a bar of its colour at the head; options down, issues apart. What is for an option is a full block, what hangs on a condition a
/// half one, what is against it two bars; a line where nobody has said anything.
struct SharePicture {
  /// What those who show links ask for (Open Graph): 1.91 to 1.
  static let size = (width: 1200, height: 630)

  private let rows: [[Stance?]]
  /// How many rows each issue has, from the top.
  private let issues: [Int]
  private let heads: [StripedPicture.Colour]

  /// Where that of a process stands.
  static func path(of process: String) -> String { process + "/share.png" }

  /// Of more than there is room for, the first.
  init(_ matrix: Matrix) {
    let columns = min(matrix.parties.count, Self.mostParties)
    var room = Self.mostOptions
    let shown = matrix.rows.map { row in
      let options = row.options.prefix(room)
      room -= options.count
      return options.map { $0.cells.prefix(columns).map { $0?.current.stance } }
    }.filter { !$0.isEmpty }
    rows = shown.flatMap(\.self)
    issues = shown.map(\.count)
    heads = matrix.parties.prefix(columns).map { StripedPicture.Colour($0.color ?? "") ?? .ink }
  }

  var png: [UInt8] { drawn.png }
}

extension SharePicture {
  /// A palette holds sixteen colours: the ground, the ink, and those of stances come before those of parties.
  private static let mostParties = 8
  private static let mostOptions = 14
  private static let margin = 60

  var drawn: StripedPicture {
    var picture = StripedPicture(width: Self.size.width, colours: StripedPicture.Colour.ofStances + heads)
    picture.addBand(height: Self.margin)
    picture.addBand(height: 16, places.indices.map { (places[$0], UInt8(StripedPicture.Colour.ofStances.count + $0)) })
    let gaps = issues.count * 14 + rows.count * 8
    let height = (Self.size.height - 2 * Self.margin - 16 - gaps) / max(1, rows.count)
    var left = rows[...]
    for count in issues {
      picture.addBand(height: 14)
      for row in left.prefix(count) {
        picture.addBand(height: 8)
        add(row, of: height, to: &picture)
      }
      left = left.dropFirst(count)
    }
    picture.addBand(height: Self.size.height - picture.height)
    return picture
  }

  /// Where the columns stand.
  private var places: [Range<Int>] {
    let step = (Self.size.width - 2 * Self.margin + 24) / max(1, heads.count)
    return heads.indices.map { Self.margin + $0 * step..<Self.margin + ($0 + 1) * step - 24 }
  }

  /// A row in three parts: the upper and the lower hold what is full, the lower what hangs on a condition, and the middle parts what is against.
  private func add(_ row: [Stance?], of height: Int, to picture: inout StripedPicture) {
    let third = height / 3
    let parts: [(Int, Set<Mark>)] = [
      (third, [.full, .bars]), (height - 2 * third - 3, [.full]), (3, [.full, .half, .line]),
      (third, [.full, .half, .bars]),
    ]
    for (height, marks) in parts {
      picture.addBand(
        height: height,
        zip(places, row).compactMap { place, stance in
          guard let stance, marks.contains(Mark(of: stance)) else { return nil }
          return (place, StripedPicture.Colour.place(of: stance))
        })
    }
  }

  private enum Mark {
    case full, half, bars, line

    init(of stance: Stance) {
      self =
        switch stance {
        case .demands, .supports, .accepts: .full
        case .conditional: .half
        case .resists, .rejects: .bars
        case .undeclared: .line
        }
    }
  }
}

extension StripedPicture.Colour {
  fileprivate static let ink = StripedPicture.Colour(red: 0x1D, green: 0x1A, blue: 0x16)

  /// The ground, then the stances in the colours of the default theme.
  fileprivate static let ofStances: [StripedPicture.Colour] =
    ["#faf7f0", "#0d4f7c", "#2a678e", "#654a86", "#8f5208", "#97330f", "#a8a193"].compactMap {
      StripedPicture.Colour($0)
    }

  fileprivate static func place(of stance: Stance) -> UInt8 {
    switch stance {
    case .demands, .supports: 1
    case .accepts: 2
    case .conditional: 3
    case .resists: 4
    case .rejects: 5
    case .undeclared: 6
    }
  }

  /// From six hexadecimal digits behind a `#`.
  fileprivate init?(_ text: String) {
    guard text.hasPrefix("#"), text.utf8.count == 7, let value = UInt32(text.dropFirst(), radix: 16) else { return nil }
    self.init(
      red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }
}
