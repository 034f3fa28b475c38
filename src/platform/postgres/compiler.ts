import { type BinaryOperationNode, PostgresQueryCompiler } from 'kysely'
import { isNegated, isOfEmptyList, valueListOf } from '../value-list.ts'

/** Writes a list of values as one: `id in (1, 2, 3)` would be another statement for each length, and planned anew. */
export class PostgresCompiler extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    // SQLite takes `in ()` for what it says, nothing; here it would be a mistake in the grammar.
    if (isOfEmptyList(node)) {
      this.append(isNegated(node) ? 'true' : 'false')
      return
    }
    const values = valueListOf(node)
    if (!values) {
      super.visitBinaryOperation(node)
      return
    }
    this.visitNode(node.leftOperand)
    this.append(isNegated(node) ? ' <> all(' : ' = any(')
    this.appendValue(asArray(values))
    this.append(')')
  }
}

/** The driver asks of each value of a list what it is; for numbers there is nothing to ask. */
function asArray(values: readonly unknown[]): unknown {
  return values.every((value) => typeof value === 'number') ? `{${values.join()}}` : values
}
