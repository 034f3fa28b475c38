declare module '#platform/permissions.ts' {
  interface Permissions {
    'import-sheets': true
  }
}
