/// What people write who know other template languages, and what does the same here.
enum ForeignSyntax {
  /// What to write in place of a tag's words; nothing where they remind of no other language.
  static func hint(on words: String) -> String? {
    let first = words.split { !$0.isLetter }.first.map { $0.lowercased() } ?? ""
    if words.contains("|") {
      return "there are no filters: values come as they are shown, and parley views lists them"
    }
    if words.hasPrefix("../") { return "a name is looked for in the sections around it too, without ../" }
    if words.hasPrefix("@") { return "inside a list, {{-index}} counts from 1, and {{-first}} and {{-last}} are flags" }
    if ["each", "for", "range", "foreach", "loop"].contains(first) {
      return "a list is drawn by {{#name}}…{{/name}}, once for each member"
    }
    if ["if", "unless", "with", "elif", "elseif", "endif", "endfor"].contains(first) {
      return "{{#name}}…{{/name}} is drawn where there is something, {{^name}}…{{/name}} where there is nothing"
    }
    if words.hasPrefix("."), words.dropFirst().allSatisfy({ $0.isLetter || $0 == "." }) {
      return "names have no dot before them, and small letters: {{\(words.dropFirst().lowercased())}}"
    }
    if ["include", "partial", "template", "render", "block", "extends"].contains(first) {
      return "a part of another file is drawn by {{> name}}, and stands in templates/partials/name.html"
    }
    return nil
  }

  /// What does the work of a word that means something elsewhere, and is a name like any other here.
  static func hint(onName name: String) -> String? {
    switch name {
    case "else", "end", "endif", "endfor":
      "{{#name}}…{{/name}} is drawn where there is something, {{^name}}…{{/name}} where there is nothing"
    case "this": "{{.}} is the member of a list itself"
    default: nil
    }
  }
}
