import { fileFor, temiCommand } from '#platform/temi-command.ts'

/** What an operator types; the same in every language. */
export const restoreCommand = temiCommand(`restore ${fileFor('temi-….tar.gz')}`)
export const restoreSealedCommand = temiCommand(`restore ${fileFor('temi-….tar.gz.age')} --key ${fileFor('key.txt')}`)
/** Brings back only the files the house lacks; the rest of the house stays as it is. */
export const restoreFilesCommand = temiCommand(`restore ${fileFor('temi-….tar.gz')} --files`)
/** Silent, so that nothing but the sheet is printed. */
export const keysCommand = temiCommand('keys', true)
