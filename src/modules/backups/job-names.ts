export const backupJob = 'backup'
export const elsewhereJob = 'backup-elsewhere'
