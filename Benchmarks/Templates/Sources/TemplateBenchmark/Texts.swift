/// The templates, the same for both engines.
enum Texts {
  static let page = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>{{title}}</title>
    </head>
    <body>
    <main>
    <h1>{{title}}</h1>
    <p>{{summary}}</p>
    {{#open}}
    <p>The talks go on{{#place}} in {{town}}, {{country}}{{/place}}.</p>
    {{/open}}
    {{^open}}
    <p>The talks are over.</p>
    {{/open}}
    <ul>
    {{#notes}}
    <li>{{.}}</li>
    {{/notes}}
    </ul>
    <table>
    <thead><tr><th>On the table</th><th>Stance</th><th>Words</th><th>Sources</th></tr></thead>
    <tbody>
    {{#rows}}
    {{> row}}
    {{/rows}}
    </tbody>
    </table>
    <p>{{place.town}}, {{place.country}}</p>
    </main>
    </body>
    </html>

    """

  static let row = """
    <tr id="{{id}}">
    <th scope="row"><a href="{{link}}">{{name}}</a></th>
    <td class="stance {{stance}}"><span class="mark">{{stance}}</span>{{#agreed}} <b>agreed</b>{{/agreed}}</td>
    <td>{{#says}}<p class="says">{{.}}</p>{{/says}}{{^says}}<p class="none">–</p>{{/says}}</td>
    <td>{{count}}</td>
    </tr>

    """
}
