package import Templates

/// A person as one entry of a list.
package struct PersonLine: View {
  package let person: LinkedName
  package let roles: [RoleView]
  package let said: String?

  package static var fields: [ViewField<Self>] {
    [
      .group("person", "The person") { $0.person },
      .list("roles", "What they are or were") { $0.roles },
      .flag("has_roles", "Whether there are any of `roles`") { !$0.roles.isEmpty },
      .optionalText("said", "How often they are quoted here: `3 statements`") { $0.said },
    ]
  }
}
