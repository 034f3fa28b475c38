import type { ColumnBuilderCallback, CreateTableBuilder, RawBuilder } from 'kysely'
import { sql } from 'kysely'

const numbered: ColumnBuilderCallback = (column) => column.primaryKey().autoIncrement()

/** The numbered key of a table. */
export function idColumn<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table.addColumn('id', 'integer', numbered)
}

/** SQLite compares text by its bytes unless told otherwise. */
export function textType(): RawBuilder<string> {
  return sql`text`
}
