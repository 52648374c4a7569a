import type { Frame } from './frame.ts';
import { NavList } from './header.tsx';
import { useWords } from './words.ts';

export function Footer({ frame }: { frame: Frame }) {
  const words = useWords().footer;
  return (
    <footer class="footer">
      <div class="footer-inner">
        {frame.footer && frame.footer.length > 0 && (
          <nav aria-label={words.label}>
            <NavList links={frame.footer} />
          </nav>
        )}
        {frame.demo && <p>{words.demo}</p>}
      </div>
    </footer>
  );
}
