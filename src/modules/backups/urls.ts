export const backupsUrl = '/staff/backups'
/** A copy is made now. */
export const newBackupUrl = '/staff/backups/new'
/** A worker says that the recovery sheet lies in a safe place. */
export const sheetKeptUrl = '/staff/backups/recovery-sheet'
