import FlyingFox
import Output

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How the preview answers a request. Only the site's own resources are ever served: no path is looked up on the disk.
struct Answer: Sendable {
  let hosts: HostRule
  let resource: @Sendable (String) async -> Resource?

  /// 200 with the resource, 304 if the browser has it already, 404 with the site's `404.html`, 400 for an address that
  /// cannot be one of a site, 403 for a host that is not ours, 405 for a method other than GET and HEAD.
  func response(to request: HTTPRequest) async -> HTTPResponse {
    guard hosts.allows(request.headers[.host]) else {
      return plain(HTTPStatusCode.forbidden, "This preview does not answer to that host name.", request)
    }
    guard request.method == .GET || request.method == .HEAD else {
      var response = plain(.methodNotAllowed, "A preview can only be read.", request)
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
    guard let path = RequestPath.file(for: request.target.path()) else {
      return plain(.badRequest, "No page of a site has such an address.", request)
    }
    guard let resource = await resource(path) else {
      guard let page = await resource("404.html") else { return plain(.notFound, "There is no such page.", request) }
      return respond(.notFound, page, request)
    }
    return found(resource, request)
  }
}

extension Answer {
  private func found(_ resource: Resource, _ request: HTTPRequest) -> HTTPResponse {
    let tag = "\"\(Digest(of: resource.bytes).hexadecimal)\""
    var response = respond(.ok, resource, request)
    if Self.names(request.headers[.ifNoneMatch], tag) {
      response = respond(.notModified, Resource(path: "", bytes: []), request)
      response.headers[.contentLength] = String(resource.bytes.count)
      response.headers[.contentType] = resource.contentType
    }
    response.headers[.eTag] = tag
    return response
  }

  private func plain(_ status: HTTPStatusCode, _ text: String, _ request: HTTPRequest) -> HTTPResponse {
    respond(status, Resource(path: "answer.txt", bytes: Array((text + "\n").utf8)), request)
  }

  /// HEAD gets the headers that GET would have.
  private func respond(_ status: HTTPStatusCode, _ resource: Resource, _ request: HTTPRequest) -> HTTPResponse {
    var headers = HTTPHeaders()
    headers[.contentType] = resource.contentType
    headers[.contentLength] = String(resource.bytes.count)
    headers[.cacheControl] = "no-store"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    let body = request.method == .HEAD ? Data() : Data(resource.bytes)
    return HTTPResponse(statusCode: status, headers: headers, body: body)
  }

  /// Whether a list of tags (RFC 9110, section 13.1.2) has one, strong or weak, or is `*`.
  private static func names(_ header: String?, _ tag: String) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").map { $0.drop { $0 == " " } }.contains { item in
      let item = String(item.reversed().drop { $0 == " " }.reversed())
      return item == "*" || item == tag || item == "W/" + tag
    }
  }
}
