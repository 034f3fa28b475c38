import { inLanguage, type Language } from '#platform/messages.ts'
import { cellName, type Sheet } from '#platform/sheets/sheet.ts'
import { isSame, type SheetColumn } from './columns.ts'
import { messages } from './messages.ts'
import type { CellError } from './plan.ts'

/** A column that was recognised, and where it stands. */
export interface FoundColumn {
  column: SheetColumn
  at: number
}

/** Reads the first row. A column that is left out keeps what there is; one that nobody knows is named. */
export function readHead(sheet: Sheet, columns: SheetColumn[], language: Language) {
  const m = inLanguage(messages, language)
  const found: FoundColumn[] = []
  const errors: CellError[] = []
  const width = Math.max(...sheet.rows.map((row) => row.length))
  for (let at = 0; at < width; at += 1) {
    const head = sheet.rows[0]?.[at] ?? ''
    const column = columns.find((one) => isSame(head, one.key, one.head.ka, one.head.en))
    const cell = cellName(1, at)
    if (head === '' && sheet.rows.every((row) => !row[at])) continue
    if (!column) errors.push({ cell, words: m.unknownHead(head, columns.map((one) => one.head[language]).join(', ')) })
    else if (found.some((one) => one.column === column)) errors.push({ cell, words: m.headTwice(head) })
    else found.push({ column, at })
  }
  return { found, errors }
}
