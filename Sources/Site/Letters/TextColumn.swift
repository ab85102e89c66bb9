import Diagnostics

/// A column of plain text, as wide as mail has been since it was read on terminals.
enum TextColumn {
  /// In columns of a letter each.
  static let width = 72

  /// Text in lines of at most so many columns. A word that is wider has a line of its own, as an address must; between wide
  /// letters, which stand without spaces, a line may end anywhere. A line break in the text stays one.
  static func lines(of text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapped($0, width: width) }
  }
}

extension TextColumn {
  private static func wrapped(_ text: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var (line, columns) = ("", 0)
    for piece in pieces(of: text) {
      let space = piece.isWord && !line.isEmpty ? 1 : 0
      if !line.isEmpty, columns + space + piece.columns > width {
        lines.append(line)
        (line, columns) = ("", 0)
      }
      let joint = line.isEmpty ? "" : String(repeating: " ", count: space)
      line += joint + piece.text
      columns += joint.count + piece.columns
    }
    return lines + [line]
  }

  fileprivate struct Piece {
    var text: Substring
    var columns: Int
    /// Whether a space stands before it.
    let isWord: Bool
  }

  private static func words(of text: Substring) -> [Substring] {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? text.utf8.split(separator: 0x20).map(Substring.init) : text.split(separator: " ")
  }

  /// Words, and each wide letter by itself.
  private static func pieces(of text: Substring) -> [Piece] {
    words(of: text).flatMap { word -> [Piece] in
      // In ASCII no letter is wide.
      if word.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
        return [Piece(text: word, columns: word.utf8.count, isWord: true)]
      }
      var pieces: [Piece] = []
      var start = word.startIndex
      var isAfterWide = false
      for index in word.indices {
        let isWide = TerminalWidth.of(word[index]) > 1
        if index > start, isWide || isAfterWide, !word[index].belongsToTheLetterBefore {
          pieces.append(Piece(word[start..<index], isFirst: pieces.isEmpty))
          start = index
        }
        isAfterWide = isWide
      }
      return pieces + [Piece(word[start...], isFirst: pieces.isEmpty)]
    }
  }
}

extension TextColumn.Piece {
  fileprivate init(_ text: Substring, isFirst: Bool) {
    self.init(text: text, columns: TerminalWidth.of(String(text)), isWord: isFirst)
  }
}

extension Character {
  /// Whether no line may begin with it.
  fileprivate var belongsToTheLetterBefore: Bool { "、。，．：；！？）」』】,.:;!?)”’]".contains(self) }
}
