import type { FastifyRequest } from 'fastify'

/** The parameters after the `?` that the route of a request has declared. */
export function declaredParameters(request: FastifyRequest): string[] {
  return Object.keys(Object(Object(request.routeOptions.schema?.querystring).properties))
}

/**
 * Leaves of the parameters only those the route has declared, each once: of two with one name the first counts. What others add to our addresses, such as `fbclid`, is seen
 * by nobody, so it cannot make another page of one.
 */
export function leaveDeclared(request: FastifyRequest): void {
  const declared = new Set(declaredParameters(request))
  const given = Object.entries(Object(request.query)).filter(([name]) => declared.has(name))
  request.query = Object.fromEntries(given.map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))
}
