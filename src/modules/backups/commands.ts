/** What an operator types; the same in every language. */
export const restoreCommand = 'npm run temi -- restore temi-….tar.gz'
export const restoreSealedCommand = 'npm run temi -- restore temi-….tar.gz.age --key key.txt'
/** Brings back only the files the house lacks; the rest of the house stays as it is. */
export const restoreFilesCommand = 'npm run temi -- restore temi-….tar.gz --files'
/** `--silent`, so that nothing but the sheet is printed. */
export const keysCommand = 'npm run --silent temi -- keys'
