/// All that a content folder holds: its records, and the paths of the files that are none.
package struct Records: Sendable {
  package let all: [Record]
  /// Files that are copied as they are: pictures, PDFs.
  package let attachments: [String]
  /// The tables that have columns in which no row has anything.
  package var idleColumns: [IdleColumns] = []
  /// What was made of each file, for the next reading.
  package var files = ReadFiles()
}
