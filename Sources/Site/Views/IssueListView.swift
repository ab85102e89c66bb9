package import Templates

/// All issues of a process.
package struct IssueListView: View {
  package let frame: PageFrame
  package let issues: [IssueLine]
  package let tally: [TallyView]
  package let statuses: [MarkView]
  package let links: [IssueLinkView]
  package let linkFigure: LinkFigureView?
  package let settling: SettlingView?

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .list("issues", "The issues, in order") { $0.issues },
      .list("tally", "How many have which status") { $0.tally },
      .flag("has_tally", "Whether there are any of `tally`") { !$0.tally.isEmpty },
      .list("statuses", "What each status means") { $0.statuses },
      .list("links", "How they hang together") { $0.links },
      .flag("has_links", "Whether there are any of `links`") { !$0.links.isEmpty },
      .optionalGroup("link_figure", "How they hang together as a drawing; absent where no two are linked, or too many")
      { $0.linkFigure },
      .optionalGroup("settling", "In which order they could be settled; absent where none waits for another") {
        $0.settling
      },
    ]
  }
}
