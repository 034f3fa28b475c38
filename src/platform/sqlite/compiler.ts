import { type BinaryOperationNode, OperatorNode, PrimitiveValueListNode, SqliteQueryCompiler } from 'kysely'

/**
 * Writes a list of values as one: `id in (1, 2, 3)` would be another statement for each length, prepared anew, and every
 * value of it put in one by one.
 */
export class SqliteCompiler extends SqliteQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand, operator, rightOperand } = node
    const isList =
      OperatorNode.is(operator) &&
      ['in', 'not in'].includes(operator.operator) &&
      PrimitiveValueListNode.is(rightOperand) &&
      rightOperand.values.length > 1 &&
      rightOperand.values.every((value) => typeof value === 'number' || typeof value === 'string')
    if (!isList) {
      super.visitBinaryOperation(node)
      return
    }
    this.visitNode(leftOperand)
    this.append(` ${operator.operator} (select value from json_each(`)
    this.appendValue(JSON.stringify(rightOperand.values))
    this.append('))')
  }
}
