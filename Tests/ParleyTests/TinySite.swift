/// The smallest site that has something of most kinds.
enum TinySite {
  static let files = [
    "content/site.yaml": "title: Talks\n", "content/about.md": "---\ntitle: About\n---\nWords.\n",
    "content/p/process.md": "---\ntitle: The talks\nparties: [armenia, azerbaijan]\n---\n",
    "content/p/parties.yaml": "- {id: armenia, name: Armenia}\n- {id: azerbaijan, name: Azerbaijan}\n",
    "content/p/issues/border.md":
      "---\ntitle: The border\nquestion: Where does it run?\noptions: {line: The line of 1991}\n---\nBackground.\n",
    "content/p/positions.csv": "issue,party,option,stance,sources\nborder,armenia,line,demands,paper;herald\n",
    "content/p/sources.yaml": "- {id: paper, title: The paper}\n- {id: herald, title: The herald}\n",
  ]
  /// Many pages share a mistake in this file's one line.
  static let mistake = ["content/p/events.csv": "id,date,title\nmeeting,26.09.2024,They meet\n"]

  static func folder(_ more: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder(files.merging(more) { $1 })
  }
}
