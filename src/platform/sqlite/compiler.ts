import { type BinaryOperationNode, SqliteQueryCompiler } from 'kysely'
import { isNegated, valueListOf } from '../value-list.ts'

/**
 * Writes a list of values as one: `id in (1, 2, 3)` would be another statement for each length, prepared anew, and every
 * value of it put in one by one.
 */
export class SqliteCompiler extends SqliteQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const values = valueListOf(node)
    if (!values?.every((value) => typeof value === 'number' || typeof value === 'string')) {
      super.visitBinaryOperation(node)
      return
    }
    this.visitNode(node.leftOperand)
    this.append(isNegated(node) ? ' not in' : ' in')
    this.append(' (select value from json_each(')
    this.appendValue(JSON.stringify(values))
    this.append('))')
  }
}
