import { type ComponentChildren, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { withMarkup } from '../../scripts/build/markup.ts'

// The tags of this file are text already, as those of the house are; what is made by `h` is drawn by Preact.

const hostile = `"><script>alert('&amp;')</script>`

function Box({ children, class: look }: { children?: ComponentChildren; class?: string | undefined }) {
  return (
    <section class={look} aria-live="polite">
      {children}
    </section>
  )
}

describe('tags as text', () => {
  it('are what Preact would have drawn', () => {
    const words = ['ერთი', hostile, 0, null, false, 'two']
    const tags = (
      <main id="main" class={undefined} lang={hostile} hidden data-open={false} aria-hidden={true}>
        ერთი {' ორი '}
        {hostile} &amp; {0}
        {false}
        {null}
        {undefined}
        {/* nothing */}
        <br />
        <img alt="" src="/a.png?b=1&amp;c=2" width={3} />
        <input type="checkbox" checked={true} disabled={false} value={hostile} />
        <Box class="a">
          <p>in a box</p>
          {words.map((word) => (
            <li key={word} value={0}>
              {word}
            </li>
          ))}
        </Box>
        <Box />
        {words}
        <select name="one" value="b">
          <option value="a">A</option>
          <option value="b">B</option>
        </select>
        <textarea value={hostile} />
      </main>
    )
    expect(renderToString(tags)).toBe(renderToString(asPreact(words)))
  })

  it('leave what may close itself in a drawing without an end', () => {
    const drawing = (
      <svg viewBox="0 0 1 1" aria-hidden="true">
        <path d="M0 0" stroke-width={2} />
        <g>
          <circle r="1">
            <title>one</title>
          </circle>
        </g>
      </svg>
    )
    expect(renderToString(drawing)).toBe(
      '<svg viewBox="0 0 1 1" aria-hidden="true"><path d="M0 0" stroke-width="2"/><g><circle r="1"><title>one</title></circle></g></svg>',
    )
  })

  it('are drawn as often as one likes', () => {
    const list = [<b key="1">{hostile}</b>, hostile]
    const twice = (
      <p>
        {list}
        {list}
      </p>
    )
    const once = renderToString(<i>{list}</i>).slice('<i>'.length, -'</i>'.length)
    expect(renderToString(twice)).toBe(`<p>${once}${once}</p>`)
  })

  it('are written on the lines where they stood, and nothing of them is left for drawing', () => {
    const source = [
      'export const Row = ({ to, name }: { to: string; name: string }) => (',
      '  <li',
      '    class="row"',
      '  >',
      '    <Link to={to}>',
      '      <b>{name}</b>',
      '    </Link>',
      '  </li>',
      ')',
      'export const after = where()',
    ]
    const written = withMarkup(source.join('\n'), 'row.tsx').split('\n')
    expect(written.at(-1)).toBe(source.at(-1))
    expect(written).toHaveLength(source.length)
    expect(written.join(' ')).toContain('$template(["<li class=\\"row\\">", "</li>"], <Link to={to}>')
    expect(written.join(' ')).toContain('{$template(["<b>", "</b>"], $child(name))}')
  })
})

function asPreact(words: unknown[]) {
  const items = words.map((word) => h('li', { value: 0 }, word as string))
  return h(
    'main',
    { id: 'main', lang: hostile, hidden: true, 'data-open': false, 'aria-hidden': true },
    ...['ერთი ', ' ორი ', hostile, ' & ', 0, false, null],
    h('br', null),
    h('img', { alt: '', src: '/a.png?b=1&c=2', width: 3 }),
    h('input', { type: 'checkbox', checked: true, disabled: false, value: hostile }),
    h(Box, { class: 'a' }, h('p', null, 'in a box'), items),
    h(Box, null),
    words as string[],
    h('select', { name: 'one', value: 'b' }, h('option', { value: 'a' }, 'A'), h('option', { value: 'b' }, 'B')),
    h('textarea', { value: hostile }),
  )
}
