export const backupsUrl = '/staff/backups'
/** A copy is made now. */
export const newBackupUrl = '/staff/backups/new'
/** The newest copy is restored beside the house, to see whether it comes back. */
export const newTrialUrl = '/staff/backups/trial'
export const trialUrl = `${backupsUrl}#trial`
/** A worker says that the recovery sheet lies in a safe place. */
export const sheetKeptUrl = '/staff/backups/recovery-sheet'
