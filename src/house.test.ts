import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownNames } from '../test/own-names.ts'
import { floorOf, moduleOf, root, sourceFiles, textsIn } from '../test/source.ts'
import { modules } from './modules.ts'

// The rules of the guide that can be read off the source. Those about tables, journal and permissions need a running
// house: they are in `running-house.test.tsx`.
const files = sourceFiles()
const longestFile = 400

function breaking(rule: (file: (typeof files)[number]) => string[]): string[] {
  return files.flatMap((file) => rule(file).map((what) => `${file.path}: ${what}`))
}

describe('floors and doors', () => {
  it('imports go down, never up', () => {
    const up = breaking(({ path, imports }) =>
      imports.filter((name) => isOurs(name) && floorOf(name) > floorOf(path)).map((name) => `imports ${name}`),
    )
    expect(up).toEqual([])
  })

  it('a module uses those before it in the list, and only through their door', () => {
    const order = modules.map((module) => module.name)
    const wrong = breaking(({ path, imports }) => {
      const own = moduleOf(path)
      if (!own) return []
      return imports
        .filter((name) => (moduleOf(name) ?? own) !== own)
        .filter((name) => !/^modules\/[^/]+\/index\.ts$/.test(name) || !isBefore(order, moduleOf(name), own))
        .map((name) => `imports ${name}`)
    })
    expect(wrong).toEqual([])
    const folders = readdirSync(join(root, 'src/modules')).sort()
    expect([...order].sort()).toEqual(folders)
  })

  it('nothing imports the rights desk', () => {
    expect(
      breaking(({ path, imports }) =>
        imports.filter((name) => moduleOf(name) === 'rights' && moduleOf(path) !== 'rights' && floorOf(path) < 3),
      ),
    ).toEqual([])
  })

  it('only the engines know an engine', () => {
    const engines: Record<string, string> = { 'node:sqlite': 'platform/sqlite/', pg: 'platform/postgres/' }
    const leaks = breaking(({ path, imports }) =>
      imports.filter((name) => engines[name] && !path.startsWith(engines[name])),
    )
    expect(leaks).toEqual([])
  })

  it('nothing is written but through the door for change', () => {
    const raw = new Set(['insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto'])
    const writers = breaking(({ path, visit }) => {
      const found: string[] = []
      visit({
        MemberExpression(node) {
          const name = node.property.type === 'Identifier' ? node.property.name : textsIn(node.property)[0]
          if (name && raw.has(name)) found.push(name)
        },
        TaggedTemplateExpression(node) {
          const isSql = node.tag.type === 'Identifier' && node.tag.name === 'sql'
          if (isSql && textsIn(node.quasi).some((text) => /^\s*(insert|update|delete|replace|merge)\b/i.test(text)))
            found.push('sql`...`')
        },
      })
      return floorOf(path) === 0 || path.startsWith('migrations/') ? [] : found
    })
    expect(writers).toEqual([])
  })

  it('the machinery of the door is for the house alone', () => {
    const machinery =
      /^platform\/(open-engine|engine|door|batch|change|migrations|server|journal\/chain|search\/(entries|rebuild))\.ts$/
    const users = breaking(({ path, imports }) =>
      moduleOf(path) ? imports.filter((name) => machinery.test(name)) : [],
    )
    expect(users).toEqual([])
  })

  it('history imports no module', () => {
    expect(
      breaking(({ path, imports }) => (path.startsWith('migrations/') ? imports.filter((name) => moduleOf(name)) : [])),
    ).toEqual([])
  })
})

describe('habits', () => {
  it('only one file knows the time', () => {
    const clocks = breaking(({ path, visit }) => {
      const found: string[] = []
      visit({
        NewExpression(node) {
          if (node.callee.type === 'Identifier' && node.callee.name === 'Date') found.push('new Date')
        },
        CallExpression(node) {
          if (node.callee.type === 'Identifier' && node.callee.name === 'Date') found.push('Date()')
        },
        MemberExpression(node) {
          const { object, property } = node
          const name =
            object.type === 'Identifier' && property.type === 'Identifier' ? `${object.name}.${property.name}` : ''
          if (['Date.now', 'Temporal.Now', 'performance.now'].includes(name)) found.push(name)
        },
        Identifier(node) {
          if (node.name === 'systemClock' && moduleOf(path)) found.push('systemClock')
        },
        TemplateElement(node) {
          if (/\b(current_(date|time|timestamp)|now\(\))/i.test(node.value.raw)) found.push('the clock of the database')
        },
      })
      return path === 'platform/clock.ts' ? [] : found
    })
    expect(clocks).toEqual([])
  })

  it('addresses are not written by hand: links and forms are parts of the design kit', () => {
    const byHand = breaking(({ path, visit }) => {
      const found: string[] = []
      visit({
        JSXOpeningElement(node) {
          const name = node.name.type === 'JSXIdentifier' ? node.name.name : ''
          if (['a', 'form', 'area'].includes(name)) found.push(`<${name}>`)
        },
        JSXAttribute(node) {
          if (node.value && textsIn(node.value).some((text) => /^\/(?!\/)/.test(text)))
            found.push('an address in an attribute')
        },
        CallExpression(node) {
          const method = node.callee.type === 'MemberExpression' ? node.callee.property : undefined
          const name = method?.type === 'Identifier' ? method.name : ''
          if (!['seeOther', 'redirect'].includes(name)) return
          if (node.arguments.some((given) => textsIn(given).some((text) => /^\/(?!\/)/.test(text))))
            found.push(`${name}('/...')`)
        },
      })
      return floorOf(path) === 1 ? [] : found
    })
    expect(byHand).toEqual([])
  })

  it('words for people stand in messages, not in pages', () => {
    const inPages = breaking(({ path, visit }) => {
      const found: string[] = []
      visit({
        JSXText(node) {
          if (/\p{L}/u.test(node.value)) found.push(node.value.trim())
        },
        JSXExpressionContainer(node) {
          if (['Literal', 'TemplateLiteral'].includes(node.expression.type)) found.push(...wordsIn(node.expression))
        },
        JSXAttribute(node) {
          const name = node.name.type === 'JSXIdentifier' ? node.name.name : ''
          if (forPeople.has(name) && node.value?.type === 'Literal') found.push(...wordsIn(node.value))
        },
      })
      return floorOf(path) === 1 ? [] : found
    })
    expect(inPages).toEqual([])
  })

  it('addresses stand in urls.ts alone; a route of the workspace names the rest of its own', () => {
    const elsewhere = breaking(({ path, visit }) => {
      const found: string[] = []
      visit({
        Literal(node) {
          if (typeof node.value === 'string' && /^\/[a-z]/.test(node.value)) found.push(node.value)
        },
      })
      const mayName = /(^|\/)(urls\.ts|staff(-[a-z]+)?\.tsx)$/.test(path)
      return moduleOf(path) && !mayName ? found : []
    })
    expect(elsewhere).toEqual([])
  })

  it('a door opens to all that its module has', () => {
    const folders = modules.map((module) => join(root, 'src/modules', module.name))
    const has = (folder: string, file: string) => existsSync(join(folder, file))
    const shut = modules.flatMap((module, index) => {
      const folder = folders[index] ?? ''
      return [
        has(folder, 'records.ts') && !module.records?.length && `${module.name}: records`,
        has(folder, 'relations.ts') && !module.relations?.length && `${module.name}: relations`,
        has(folder, 'public.tsx') && !module.publicRoutes && `${module.name}: publicRoutes`,
        has(folder, 'staff.tsx') && !module.staffRoutes && `${module.name}: staffRoutes`,
        has(folder, 'staff.tsx') && !module.staffMenu?.length && `${module.name}: staffMenu`,
        has(folder, 'jobs.ts') && !module.jobs?.length && `${module.name}: jobs`,
        has(folder, 'findings.ts') && !module.findings && `${module.name}: findings`,
        has(folder, 'tasks.ts') && !module.tasks && `${module.name}: tasks`,
        has(folder, 'pack.ts') && !module.loadPack && `${module.name}: loadPack`,
      ].filter((one) => one !== false)
    })
    expect(shut).toEqual([])
  })

  it('routes and actions let errors fly', () => {
    const caught = breaking(({ path, visit }) => {
      const found: string[] = []
      visit({
        TryStatement() {
          found.push('try')
        },
      })
      return /(public|staff)\.tsx$|actions\.ts$/.test(path) ? found : []
    })
    expect(caught).toEqual([])
  })

  it('no file is too long to be read in one sitting', () => {
    expect(breaking(({ lines }) => (lines > longestFile ? [`${lines} lines`] : []))).toEqual([])
  })

  it('no folder has a name that could hold anything', () => {
    const forbidden = /(^|\/)(utils|helpers|common|shared|lib)(\/|$)/
    expect(files.map((file) => file.path).filter((path) => forbidden.test(path))).toEqual([])
    expect(
      files.map((file) => file.path).filter((path) => /services\//.test(path) && !path.startsWith('modules/services/')),
    ).toEqual([])
  })

  it('every module says what it is, and promises something a test holds it to', () => {
    const folders = modules.map((module) => module.name)
    expect(folders.filter((name) => !existsSync(join(root, 'src/modules', name, 'README.md')))).toEqual([])
    const withRoutes = modules
      .filter((module) => module.publicRoutes || module.staffRoutes)
      .map((module) => module.name)
    const tested = (name: string) =>
      readdirSync(join(root, 'src/modules', name)).some((file) => /\.test\.tsx?$/.test(file))
    expect(withRoutes.filter((name) => !tested(name))).toEqual([])
  })

  it('nothing about one association stands in code', () => {
    const pack = readFileSync(join(root, 'content/imereti/association.json'), 'utf8')
    const names = [...ownNames(JSON.parse(pack))]
    const said = breaking(({ text }) => names.filter((name) => text.includes(name)))
    expect(said).toEqual([])
  })
})

describe('installing', () => {
  it('runs no script of a package that the house needs to start', () => {
    const lock: { packages: Record<string, { hasInstallScript?: boolean; dev?: boolean }> } = JSON.parse(
      readFileSync(join(root, 'package-lock.json'), 'utf8'),
    )
    const scripted = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript && !entry.dev)
    expect(scripted.map(([name]) => name)).toEqual([])
  })
})

/** Properties of our parts whose value is read by people. */
const forPeople = new Set([
  'title',
  'label',
  'lede',
  'name',
  'note',
  'heading',
  'aside',
  'description',
  'aria-label',
  'alt',
])

/** Texts that could only be words for people: with a letter, and not the name of a field. */
function wordsIn(node: unknown): string[] {
  return textsIn(node).filter((text) => /\p{L}/u.test(text) && !/^[a-z][a-z_-]*$/.test(text))
}

function isOurs(name: string): boolean {
  return (
    /^(platform|design|modules|house|migrations)\b/.test(name) || ['house.tsx', 'modules.ts', 'main.ts'].includes(name)
  )
}

function isBefore(order: string[], one: string | undefined, other: string): boolean {
  return one !== undefined && order.indexOf(one) >= 0 && order.indexOf(one) < order.indexOf(other)
}
