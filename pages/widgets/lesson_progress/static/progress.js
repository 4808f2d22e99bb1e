// What was solved, kept on this browser. Where storage is refused, the lessons go on without it.
const KEY = 'embedding-lab solved'

function read() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(found) ? found.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

function write(ids) {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids))
  } catch {}
}

export default ({ data, setStateValue }) => {
  const kept = data.forget ? [] : read()
  const known = new Set(data.solved)
  if (!data.read && kept.some((id) => !known.has(id))) setStateValue('kept', kept)
  const all = [...new Set([...kept, ...data.solved])].sort()
  if (data.forget || all.length > kept.length) write(all)
  return () => {}
}
