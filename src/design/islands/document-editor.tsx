import { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { readMarkdown } from '#platform/document/markdown-reading.ts'
import { writeMarkdown } from '#platform/document/markdown-writing.ts'
import { tidyDocument } from '#platform/document/tidy.ts'
import { cleanAddressesIn } from '../editor/clean-address.ts'
import { CallOut, namedNodes, PictureRow, pictureNode, Table, TableCell, TableRow } from '../editor/nodes.ts'
import { cleanPasted } from '../editor/pasted.ts'
import { StarterWithLinks } from '../editor/pasted-links.ts'
import { Toolbar, type ToolbarWords } from '../editor/toolbar.tsx'

export interface DocumentEditorProps {
  /** The name of the field, under which the text is sent in the signs of the plain field. */
  name: string
  language: string
  label: string
  /** Where the pictures of this text are seen, with {media} for the number. */
  pictureUrl: string
  /** Where the pictures of the library are asked for. */
  offeredUrl: string
  pictures: Array<{ media: number; description: string }>
  /** The beginning of the addresses of each kind of record: `/projects/` of `project`. */
  kinds: Array<{ kind: string; path: string }>
  words: ToolbarWords
}

/** The text as it will look, in place of the plain field. What is sent stays the plain field. */
export default function DocumentEditor(props: DocumentEditorProps) {
  const { name, language, label } = props
  const id = `field-${name.replaceAll('_', '-')}`
  // The plain field still stands in the page when this is drawn for the first time, with what was typed meanwhile.
  const [{ shown, typed }] = useState(() => {
    const plain = fieldOf(id)
    return { shown: plain?.defaultValue ?? '', typed: plain?.value ?? '' }
  })
  const place = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [editor, setEditor] = useState<Editor>()
  const [, redraw] = useState(0)

  useLayoutEffect(() => {
    if (field.current) field.current.value = typed
  }, [])
  useEffect(() => {
    if (!place.current) return undefined
    const made = openEditor(place.current, props, typed, (text) => {
      if (!field.current || field.current.value === text) return
      field.current.value = text
      field.current.dispatchEvent(new Event('input', { bubbles: true }))
    })
    made.on('transaction', () => redraw((count) => count + 1))
    const take = () => made.commands.setContent(withRoomAbove(field.current?.value ?? ''), { emitUpdate: false })
    // Another part of the page has put a text into the field, such as one that was kept on this device.
    field.current?.addEventListener('change', take)
    setEditor(made)
    return () => made.destroy()
  }, [])

  return (
    <div class="field editor" lang={language}>
      <span class="editor-label" id={`${id}-label`}>
        {label}
      </span>
      {editor && <Toolbar {...props} editor={editor} />}
      <div ref={place} class="document editor-text" id={id} />
      <textarea ref={field} name={name} hidden defaultValue={shown} />
    </div>
  )
}

function fieldOf(id: string): HTMLTextAreaElement | undefined {
  const field = document.getElementById(id)
  return field instanceof HTMLTextAreaElement ? field : undefined
}

/** Where a text begins with a picture or a card, a line to write above it; what stays empty is not kept. */
function withRoomAbove(typed: string) {
  const { type, content } = readMarkdown(typed)
  const isLeaf = ['picture', 'pictureRow', 'file', 'video', 'card'].includes(content[0]?.type ?? '')
  return { type, content: isLeaf ? [{ type: 'paragraph' }, ...content] : content }
}

function openEditor(
  element: HTMLElement,
  { name, language, pictureUrl, words }: DocumentEditorProps,
  typed: string,
  written: (text: string) => void,
): Editor {
  return new Editor({
    element,
    // The content security policy lets no style into the page that is not ours.
    injectCSS: false,
    extensions: [
      StarterWithLinks.configure({
        heading: { levels: [2, 3] },
        link: { openOnClick: false, autolink: true, defaultProtocol: 'https', protocols: ['mailto', 'tel'] },
        ...{ code: false, codeBlock: false, strike: false, underline: false, horizontalRule: false },
      }),
      ...[CallOut, PictureRow, Table, TableRow, TableCell, ...namedNodes(words)],
      pictureNode((media) => pictureUrl.replace('{media}', String(media))),
    ],
    content: withRoomAbove(typed),
    editorProps: {
      attributes: {
        lang: language,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `field-${name.replaceAll('_', '-')}-label`,
      },
      transformPastedHTML: (html) => cleanPasted(html),
      transformPastedText: (text) => cleanAddressesIn(text),
    },
    onUpdate: ({ editor }) => written(writeMarkdown(tidyDocument(editor.getJSON()))),
  })
}
