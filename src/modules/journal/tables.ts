declare module '#platform/permissions.ts' {
  interface Permissions {
    'read-journal': true
    'undo-changes': true
  }
}
