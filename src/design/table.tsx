import type { ComponentChildren } from 'preact'

/** One column: its head, and what stands in it for each row. The first column names the row. */
export interface TableColumn<Row> {
  head: ComponentChildren
  cell: (row: Row) => ComponentChildren
  /** Figures stand at the right. */
  number?: boolean | undefined
}

export interface TableProps<Row> {
  /** What the table shows; read aloud, and seen above it with `caption`. */
  name: string
  caption?: boolean | undefined
  columns: ReadonlyArray<TableColumn<Row>>
  rows: readonly Row[]
  /** The line under the rows, one entry a column. */
  total?: readonly ComponentChildren[] | undefined
}

/** A table. A wide one scrolls inside its own region, which the keyboard can reach. */
export function Table<Row>({ name, caption, columns, rows, total }: TableProps<Row>) {
  return (
    <section class="scroll" tabindex={0} aria-label={name}>
      <table>
        <caption class={caption ? undefined : 'unseen'}>{name}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" class={alignment(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <Cells columns={columns} write={(column) => column.cell(row)} />
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <Cells columns={columns} write={(_column, index) => total[index]} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

interface CellsProps<Row> {
  columns: ReadonlyArray<TableColumn<Row>>
  write: (column: TableColumn<Row>, index: number) => ComponentChildren
}

function Cells<Row>({ columns, write }: CellsProps<Row>) {
  return (
    <>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={index} scope="row">
            {write(column, index)}
          </th>
        ) : (
          <td key={index} class={alignment(column)}>
            {write(column, index)}
          </td>
        ),
      )}
    </>
  )
}

function alignment<Row>({ number }: TableColumn<Row>): string | undefined {
  return number ? 'number' : undefined
}
