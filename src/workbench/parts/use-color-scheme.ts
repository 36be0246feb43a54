// Whether the reader's system is light or dark. What is drawn on a canvas does not follow the style sheet by itself.

import { useEffect, useState } from 'preact/hooks';

export function useColorScheme(): 'light' | 'dark' {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const [isDark, setDark] = useState(query.matches);
  useEffect(() => {
    const follow = (): void => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isDark ? 'dark' : 'light';
}
