import Output

/// How the preview answers a request. Only what the site has and the preview's own script are ever served: no path is looked
/// up on the disk.
struct Answer: Sendable {
  let hosts: HostRule
  let source: PreviewSource
  let events: EventHub
  let heartbeat: Duration

  /// 200 with the resource or 206 with a part of it, 304 if the browser has it already, 302 from a folder's name to the
  /// folder, 404 with the site's `404.html`, 400 for an address that cannot be one of a site, 403 for a host that is not ours
  /// or a page of another one, 405 for a method other than GET and HEAD.
  func response(to request: Request) async -> Response {
    guard hosts.allows(request.headers["host"]) else {
      return Response(.forbidden, saying: "This preview does not answer to that host name.")
    }
    guard HostRule.isOwn(request.headers) else {
      return Response(.forbidden, saying: "This preview is not for the pages of other sites.")
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      var response = Response(.methodNotAllowed, saying: "A preview can only be read.")
      response.headers.append(("Allow", "GET, HEAD"))
      return response
    }
    guard let path = RequestPath.file(for: request.path) else {
      return Response(.badRequest, saying: "No page of a site has such an address.")
    }
    let response = await response(to: request, for: path)
    return request.method == "HEAD" ? response.withoutBody : response
  }
}

extension Answer {
  private func response(to request: Request, for path: String) async -> Response {
    switch path {
    case PreviewFile.events where request.method == "GET":
      return Response(.ok, "text/event-stream", .stream(events.events(heartbeat: heartbeat)))
    case PreviewFile.state: return await state(request)
    default: break
    }
    if let file = PreviewFile.own[path] { return found(file, request) }
    let day = request.value(of: "as-of")
    if let resource = await source.resource(path, day) { return found(dressed(resource, at: path), request) }
    if await source.resource(path + "/index.html", day) != nil { return redirect(request) }
    guard let page = await source.resource("404.html", day) else {
      return Response(.notFound, saying: "There is no such page.")
    }
    return Response(.notFound, page.contentType, .bytes(PageDressing.dressed(page.bytes)))
  }

  private func dressed(_ resource: Resource, at path: String) -> Resource {
    path.hasSuffix(".html") ? Resource(path: path, bytes: PageDressing.dressed(resource.bytes)) : resource
  }

  private func state(_ request: Request) async -> Response {
    let path = request.value(of: "path").flatMap(RequestPath.file) ?? "404.html"
    let since = request.value(of: "since").flatMap { Int($0) } ?? events.version
    let json = await source.state(path, request.value(of: "as-of"), since)
    return Response(.ok, ContentType.of("state.json"), .bytes(Array(json.utf8)))
  }

  /// As most hosts do it, so that the links of the folder's page count from the folder.
  private func redirect(_ request: Request) -> Response {
    var response = Response(.found, saying: "This is a folder.")
    response.headers.append(("Location", request.path + "/" + (request.query.isEmpty ? "" : "?" + request.query)))
    return response
  }

  private func found(_ resource: Resource, _ request: Request) -> Response {
    let tag = "\"\(Digest(of: resource.bytes).hexadecimal)\""
    var response: Response
    if Self.names(request.headers["if-none-match"], tag) {
      response = Response(.notModified, resource.contentType, .none(length: resource.bytes.count))
    } else {
      response = part(of: resource, request, tag)
    }
    response.headers += [("ETag", tag), ("Accept-Ranges", "bytes")]
    return response
  }

  /// A range counts only for GET, and for the resource that the browser has the rest of.
  private func part(of resource: Resource, _ request: Request, _ tag: String) -> Response {
    let isSame = request.headers["if-range"].map { $0 == tag } ?? true
    let header = isSame && request.method == "GET" ? request.headers["range"] : nil
    let length = resource.bytes.count
    switch ByteRange(header, of: length) {
    case .whole: return Response(.ok, resource.contentType, .bytes(resource.bytes))
    case .part(let range):
      var response = Response(.partialContent, resource.contentType, .bytes(Array(resource.bytes[range])))
      response.headers.append(("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"))
      return response
    case .beyond:
      var response = Response(.rangeNotSatisfiable, saying: "There are only \(length) bytes.")
      response.headers.append(("Content-Range", "bytes */\(length)"))
      return response
    }
  }

  /// Whether a list of tags (RFC 9110, section 13.1.2) has one, strong or weak, or is `*`.
  private static func names(_ header: String?, _ tag: String) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").map { String($0).trimmed }.contains {
      $0 == "*" || $0 == tag || $0 == "W/" + tag
    }
  }
}
