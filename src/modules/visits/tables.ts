declare module '#platform/permissions.ts' {
  interface Permissions {
    'read-visits': true
  }
}
