import type { Editor } from '@tiptap/core'
import { useState } from 'preact/hooks'
import { addColumn, addRow, emptyTable } from './nodes.ts'
import { Panel, type PanelKind } from './panel.tsx'

export type ToolbarWords = Record<
  | ('tools' | 'bold' | 'italic' | 'heading' | 'subheading' | 'bullets' | 'numbers' | 'quote' | 'callOut' | 'link')
  | ('picture' | 'table' | 'row' | 'column' | 'video' | 'file' | 'card' | 'undo' | 'redo' | 'address' | 'words')
  | ('caption' | 'cardName' | 'pictureHint' | 'put' | 'cancel' | 'ofThisText' | 'library' | 'searchLibrary' | 'more')
  | ('noneFound' | 'noLine'),
  string
>

export interface ToolbarProps {
  editor: Editor
  name: string
  pictureUrl: string
  /** Where the pictures of the library are asked for. */
  offeredUrl: string
  pictures: Array<{ media: number; description: string }>
  kinds: Array<{ kind: string; path: string }>
  words: ToolbarWords
}

interface Tool {
  word: keyof ToolbarWords
  isOn?: boolean
  isOff?: boolean
  press: () => void
}

/** The tools in one row: Tab comes to it once, the arrows go along it. */
export function Toolbar(props: ToolbarProps) {
  const { editor, words, name } = props
  const [panel, setPanel] = useState<PanelKind>()
  const [current, setCurrent] = useState(0)
  const tools = toolsOf(editor, setPanel)
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return
    event.preventDefault()
    const next = (current + step + tools.length) % tools.length
    setCurrent(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <>
      <div
        class="toolbar"
        role="toolbar"
        aria-label={words.tools}
        aria-controls={`field-${name.replaceAll('_', '-')}`}
        onKeyDown={move}
      >
        {tools.map(({ word, isOn, isOff, press }, at) => (
          <button
            key={word}
            type="button"
            tabIndex={at === current ? 0 : -1}
            aria-pressed={isOn === undefined ? undefined : isOn}
            aria-disabled={isOff ? 'true' : undefined}
            onFocus={() => setCurrent(at)}
            onClick={() => !isOff && press()}
          >
            {words[word]}
          </button>
        ))}
      </div>
      {panel && <Panel key={panel} kind={panel} {...props} close={() => setPanel(undefined)} />}
    </>
  )
}

function toolsOf(editor: Editor, open: (panel: PanelKind) => void): Tool[] {
  // At once, not with the next frame: whoever types on loses no letter.
  const chain = () => {
    editor.view.focus()
    return editor.chain()
  }
  const inTable = editor.isActive('table')
  const dispatch = (change: typeof addRow) => () => {
    const transaction = change(editor.state)
    if (transaction) editor.view.dispatch(transaction)
    editor.view.focus()
  }
  const isOn = (name: string, attributes = {}) => editor.isActive(name, attributes)
  return [
    { word: 'bold', isOn: isOn('bold'), press: () => chain().toggleBold().run() },
    { word: 'italic', isOn: isOn('italic'), press: () => chain().toggleItalic().run() },
    { word: 'link', isOn: isOn('link'), press: () => open('link') },
    { word: 'heading', isOn: isOn('heading', { level: 2 }), press: () => chain().toggleHeading({ level: 2 }).run() },
    { word: 'subheading', isOn: isOn('heading', { level: 3 }), press: () => chain().toggleHeading({ level: 3 }).run() },
    { word: 'bullets', isOn: isOn('bulletList'), press: () => chain().toggleBulletList().run() },
    { word: 'numbers', isOn: isOn('orderedList'), press: () => chain().toggleOrderedList().run() },
    { word: 'quote', isOn: isOn('blockquote'), press: () => chain().toggleBlockquote().run() },
    { word: 'callOut', isOn: isOn('callOut'), press: () => chain().toggleWrap('callOut').run() },
    { word: 'picture', press: () => open('picture') },
    { word: 'card', press: () => open('card') },
    { word: 'video', press: () => open('video') },
    { word: 'file', press: () => open('file') },
    ...(inTable
      ? [
          { word: 'row' as const, press: dispatch(addRow) },
          { word: 'column' as const, press: dispatch(addColumn) },
        ]
      : [{ word: 'table' as const, press: () => chain().insertContent(emptyTable(3, 2)).run() }]),
    { word: 'undo', isOff: !editor.can().undo(), press: () => chain().undo().run() },
    { word: 'redo', isOff: !editor.can().redo(), press: () => chain().redo().run() },
  ]
}
