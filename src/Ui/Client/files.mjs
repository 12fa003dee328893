import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Source files under a folder whose path matches, in a stable order, without anything built. */
export async function find(folder, pattern) {
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!['bin', 'obj', 'node_modules', 'wwwroot'].includes(entry.name)) found.push(...await find(full, pattern));
    } else if (pattern.test(full)) {
      found.push(full);
    }
  }
  return found.sort();
}
