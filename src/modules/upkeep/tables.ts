declare module '#platform/permissions.ts' {
  interface Permissions {
    'look-after-house': true
    /** Letters hold names and addresses of people. */
    'read-outbox': true
  }
}
