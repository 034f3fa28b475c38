export const backupJob = 'backup'
export const trialJob = 'restore-trial'
export const elsewhereJob = 'backup-elsewhere'
export const sweepJob = 'backup-sweep'
