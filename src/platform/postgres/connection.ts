import type pg from 'pg'

/** A connection that goes back only if all went well: closing it ends whatever was begun on it, locks included. */
export async function withConnection<T>(pool: pg.Pool, work: (connection: pg.PoolClient) => Promise<T>): Promise<T> {
  const connection = await pool.connect()
  try {
    const value = await work(connection)
    connection.release()
    return value
  } catch (error) {
    connection.release(true)
    throw error
  }
}
