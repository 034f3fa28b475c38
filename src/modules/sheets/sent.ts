import type { FastifyRequest } from 'fastify'
import { readSheet } from '#platform/sheets/read-sheet.ts'
import { NoSheet, type Sheet, type SheetFault } from '#platform/sheets/sheet.ts'

/** The spreadsheet that came with a form, or why it is not taken. */
export async function readSent({
  sheet,
}: FastifyRequest): Promise<{ name: string; sheet: Sheet } | { fault: SheetFault }> {
  if (!sheet) return { fault: 'no-file' }
  try {
    return { name: sheet.name, sheet: await readSheet(sheet.bytes) }
  } catch (error) {
    // The page says how the file can be mended.
    if (error instanceof NoSheet) return { fault: error.fault }
    throw error
  }
}
