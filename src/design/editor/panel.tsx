import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'preact/hooks'
import { linkAddress } from '#platform/document/document.ts'
import { cleanAddress } from './clean-address.ts'
import { PictureChoice } from './picture-choice.tsx'
import type { ToolbarProps } from './toolbar.tsx'

export type PanelKind = 'link' | 'picture' | 'card' | 'video' | 'file'

interface PanelProps extends ToolbarProps {
  kind: PanelKind
  close: () => void
}

/** What a tool has to be told before it can put something in. It stands below the tools, and Escape closes it. */
export function Panel(props: PanelProps) {
  const { editor, kind, name, words, close } = props
  const before = editor.getAttributes(kind)
  const [address, setAddress] = useState(firstAddress(kind, before))
  const [title, setTitle] = useState(String(before.title ?? before.caption ?? ''))
  const [chosen, setChosen] = useState<number[]>(before.media ? [Number(before.media)] : [])
  const first = useRef<HTMLFieldSetElement>(null)
  useEffect(() => first.current?.querySelector('input')?.focus(), [])
  const id = `panel-${name}`
  const put = () => {
    if (!putIn(props, { address, title, chosen })) return
    close()
    editor.view.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    // Enter in a field of the page would send the whole page.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      put()
    }
    if (event.key === 'Escape') editor.view.focus()
  }
  const line = (label: string, value: string, set: (value: string) => void, part: string) => (
    <div class="field">
      <label for={`${id}-${part}`}>{label}</label>
      <input id={`${id}-${part}`} type="text" value={value} onInput={(event) => set(event.currentTarget.value)} />
    </div>
  )
  return (
    <fieldset class="panel" ref={first} onKeyDown={onKeyDown}>
      <legend>{words[kind]}</legend>
      {kind === 'picture' && <PictureChoice {...props} chosen={chosen} setChosen={setChosen} />}
      {kind !== 'picture' && line(kind === 'card' ? words.cardName : words.address, address, setAddress, 'address')}
      {kind === 'picture' && chosen.length < 2 && line(words.caption, title, setTitle, 'title')}
      {(kind === 'video' || kind === 'file') && line(words.words, title, setTitle, 'title')}
      <div class="actions">
        <button class="button slim" type="button" onClick={put}>
          {words.put}
        </button>
        <button class="button second slim" type="button" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </fieldset>
  )
}

function firstAddress(kind: PanelKind, before: Record<string, unknown>): string {
  if (kind === 'card') return before.slug ? `${before.kind}:${before.slug}` : ''
  return String(before.href ?? '')
}

interface Told {
  address: string
  title: string
  chosen: number[]
}

/** Puts it in; what cannot be understood stays in the panel. */
function putIn({ editor, kind, kinds }: PanelProps, { address, title, chosen }: Told): boolean {
  if (kind === 'link') return putLink(editor, address)
  if (kind === 'picture') return putPictures(editor, chosen, title)
  if (kind === 'card') {
    const card = cardAt(address, kinds)
    return card !== undefined && editor.chain().insertContent({ type: 'card', attrs: card }).run()
  }
  const href = linkAddress(cleanAddress(withScheme(address)))
  return (
    href !== undefined &&
    editor
      .chain()
      .insertContent({ type: kind, attrs: { href, title: title.trim() } })
      .run()
  )
}

function putLink(editor: Editor, address: string): boolean {
  const chain = editor.chain().extendMarkRange('link')
  if (address.trim() === '') return chain.unsetLink().run()
  const href = linkAddress(cleanAddress(withScheme(address)))
  if (!href) return false
  // Without a selection there is nothing to link: the address itself becomes the words.
  if (editor.state.selection.empty && !editor.isActive('link'))
    return editor
      .chain()
      .insertContent({ type: 'text', text: cleanAddress(address.trim()), marks: [{ type: 'link', attrs: { href } }] })
      .run()
  return chain.setLink({ href }).run()
}

function putPictures(editor: Editor, chosen: number[], caption: string): boolean {
  const pictures = chosen.map((media) => ({
    type: 'picture',
    attrs: { media, caption: chosen.length === 1 ? caption.trim() : '' },
  }))
  if (pictures.length === 0) return false
  return editor
    .chain()
    .insertContent(pictures.length === 1 ? (pictures[0] ?? []) : { type: 'pictureRow', content: pictures })
    .run()
}

/** `example.ge` is meant as `https://example.ge`. */
function withScheme(address: string): string {
  const given = address.trim()
  return /^([a-z]+:|\/)/i.test(given) ? given : `https://${given}`
}

/** A record by its own name or by the address of its page. */
function cardAt(given: string, kinds: PanelProps['kinds']): { kind: string; slug: string } | undefined {
  const [, kind, slug] = /^([a-z-]+):([a-z0-9][\w.-]*)$/.exec(given.trim()) ?? []
  if (kind && slug) return { kind, slug }
  const path = given
    .trim()
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/^\/en(?=\/)/, '')
    .replace(/[?#].*$/, '')
  const found = kinds.find((one) => path.startsWith(one.path))
  return found && { kind: found.kind, slug: path.slice(found.path.length) }
}
