// Backup and restore, for the faces of the program.

export { backupRecord, type Restoring, restoreRecord } from '../record/backup-record.ts';
