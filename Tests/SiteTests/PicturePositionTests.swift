import Testing

@testable import Site

/// Nothing on a site tells where a picture was taken.
struct PicturePositionTests {
  private static let head: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8]
  /// An orientation, and the way to the table of positions.
  private static let table: [UInt8] = [
    0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0,
  ]
  /// North, and a latitude, which stands after the table.
  private static let positions: [UInt8] = [
    0, 2, 0, 1, 0, 2, 0, 0, 0, 2, 0x4E, 0, 0, 0, 0, 2, 0, 5, 0, 0, 0, 1, 0, 0, 0, 68, 0, 0, 0, 0, 0, 0, 0, 77, 0, 0, 0,
    1,
  ]
  /// A TIFF file, the most significant byte first, and the same without the latitude.
  private static let tiff: [UInt8] = [head, table, positions].flatMap(\.self)
  private static let blank: [UInt8] = [head, table, [UInt8](repeating: 0, count: positions.count)].flatMap(\.self)

  /// What zlib's crc32 makes of the chunk without the latitude.
  private static let sum: [UInt8] = [0x9A, 0x53, 0xF6, 0xB5]

  @Test(arguments: ["", "\u{1}\u{2}Exif\0\0", "RIFF....WEBPEXIF....", "....ftypheic....\0\0\0\0"])
  func `A position goes in whatever format, and nothing else moves`(before: String) {
    let (front, end) = (Array(before.utf8), Array("the rest".utf8))
    let picture: [UInt8] = [front, Self.tiff, end].flatMap(\.self)
    let position = PicturePosition(in: picture)
    #expect(position.isFound)
    #expect(position.bytes == [front, Self.blank, end].flatMap(\.self))
    #expect(!PicturePosition(in: position.bytes).isFound)
  }

  @Test func `Cut anywhere, it is read without harm`() {
    for length in 0..<Self.tiff.count { _ = PicturePosition(in: Array(Self.tiff[..<length])) }
    for offset in Self.tiff.indices.dropFirst(4) {
      var picture = Self.tiff
      picture[offset] = 0xFF
      _ = PicturePosition(in: picture)
    }
  }

  @Test(arguments: [
    ("<rdf:D exif:GPSLatitude=\"40,10.5N\" tiff:Make='x'/>", "<rdf:D exif:GPSLatitude=\"        \" tiff:Make='x'/>"),
    ("<exif:GPSLongitude>45,2.2E</exif:GPSLongitude>\n", "<exif:GPSLongitude>       </exif:GPSLongitude>\n"),
  ])
  func `A position in XMP is overwritten too`(text: String, shown: String) {
    #expect(String(decoding: PicturePosition(in: Array(text.utf8)).bytes, as: UTF8.self) == shown)
  }

  @Test func `The sums of a PNG file are right again`() {
    let name = Array("eXIf".utf8)
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, UInt8(Self.tiff.count)]
    let position = PicturePosition(in: [head, name, Self.tiff, [1, 2, 3, 4]].flatMap(\.self))
    #expect(Array(position.bytes.dropFirst(head.count).dropLast(4)) == [name, Self.blank].flatMap(\.self))
    #expect(Array(position.bytes.suffix(4)) == Self.sum)
  }

  @Test(arguments: [
    ("<svg onload='x()'/>", true), ("<SVG OnLoad = x/>", true), ("<svg><Script>x</Script></svg>", true),
    ("<a href='JavaScript:x'/>", true), ("<svg:script/>", true), ("<rect x='1'onclick='y'/>", true),
    ("<svg><text>based on a map; once = 1</text></svg>", false), ("<path d='M0 0'/>", false), ("", false), ("<", false),
  ])
  func `A drawing with a script is known by its bytes`(drawing: String, holds: Bool) {
    #expect(DrawingScripts.stand(in: Array(drawing.utf8)) == holds)
  }

  @Test func `It goes from what is copied, and is said`() throws {
    let built = try Built([
      "p/issues/i.md": "---\ntitle: I\nquestion: Q\n---\n![A ridge](a.svg)\n",
      "p/issues/a.svg": "<svg xmlns:exif='x' exif:GPSLatitude='40,10N'/>",
    ])
    #expect(built.findings == ["W0360 content/p/issues/a.svg:1:1 this picture tells where it was taken"])
    #expect(built["p/issues/a.svg"] == "<svg xmlns:exif='x' exif:GPSLatitude='      '/>")
  }
}
