/** The part of a picture that is seen: fitted, zoomed, moved by keys, wheel and drag. */
import { useEffect, useRef } from 'preact/hooks';
import type { PlacedNode, ViewMap } from '../render/view/document.ts';

/** What is seen, in the picture's pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
/** Closer than this nothing gets easier to read. */
const [SMALLEST, LARGEST] = [160, 60_000];
/** From a distance, what is looked for is shown with so much around it. */
const AROUND = 900;

/** On a screen that is narrower, so much of a picture is seen first, in pixels of the picture for each of the screen: text stays readable. */
export const NARROW = 600;
const DENSEST = 1.4;

/** Nothing is drawn larger than so many times its size. */
const LARGEST_SCALE = 1.4;

/** Pixels of what shows a picture. */
interface Screen {
  readonly width: number;
  readonly height: number;
}

/** The size of what is drawn, taken to be so wide at least; undefined before it is drawn. */
export const screenOf = (svg: SVGSVGElement | null, least = 0): Screen | undefined =>
  svg === null ? undefined : { width: Math.max(least, svg.clientWidth), height: svg.clientHeight };

/** All of a picture; a small one isn't blown up, and a narrow screen begins where the flow does. */
export function fit({ width, height }: ViewMap, screen?: Screen): Box {
  const least = Math.max(640, (screen?.width ?? 0) / LARGEST_SCALE);
  const [wide, high] = [Math.max(width, least) + 2 * MARGIN, Math.max(height, least / 3) + 2 * MARGIN];
  const most = { width: (screen?.width ?? 0) * DENSEST, height: (screen?.height ?? 0) * DENSEST };
  const isNarrow = screen !== undefined && screen.width < NARROW;
  if (isNarrow && (width + 2 * MARGIN > most.width || height + 2 * MARGIN > most.height)) {
    const isTall = high > most.height;
    return {
      x: -MARGIN,
      y: isTall ? -MARGIN : (height - high) / 2,
      width: most.width,
      height: isTall ? most.height : high,
    };
  }
  return { x: (width - wide) / 2, y: (height - high) / 2, width: wide, height: high };
}

/** Larger by a factor around its middle, or around a point. */
export function zoom(box: Box, factor: number, around = centre(box)): Box {
  const width = box.width * factor;
  if (width < SMALLEST || width > LARGEST) return box;
  return {
    x: around.x - (around.x - box.x) * factor,
    y: around.y - (around.y - box.y) * factor,
    width,
    height: box.height * factor,
  };
}

const move = (box: Box, dx: number, dy: number): Box => ({ ...box, x: box.x + dx, y: box.y + dy });

export const centre = ({ x, y, width, height }: Box): { readonly x: number; readonly y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** A node is brought into sight: moved to the middle, and closer where it would be too small to be read. */
export function focusBox(box: Box, node: PlacedNode): Box {
  const isSeen =
    node.x >= box.x &&
    node.y >= box.y &&
    node.x + node.width <= box.x + box.width &&
    node.y + node.height <= box.y + box.height;
  if (isSeen && box.width <= AROUND * 2) return box;
  const factor = Math.min(1, AROUND / box.width);
  const [width, height] = [box.width * factor, box.height * factor];
  const { x, y } = centre(node);
  return { x: x - width / 2, y: y - height / 2, width, height };
}

type SetBox = (change: (box: Box) => Box) => void;

export interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
}

/** Moves what is seen while it is dragged, and zooms with the wheel where Ctrl is held, as a pinch does. */
export function useDrag(svg: { readonly current: SVGSVGElement | null }, setBox: SetBox): DragHandlers {
  const last = useRef<{ x: number; y: number; isMoved: boolean }>();
  const wasMoved = useRef(false);
  useEffect(() => {
    const element = svg.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const matrix = element.getScreenCTM();
      if (matrix === null) return;
      const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
      setBox((box) => zoom(box, Math.exp(event.deltaY / 300), { x, y }));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
    };
  }, [svg, setBox]);
  return {
    onPointerDown: (event) => {
      wasMoved.current = false;
      if (event.button === 0) last.current = { x: event.clientX, y: event.clientY, isMoved: false };
    },
    onPointerMove: (event) => {
      const { current } = last;
      const scale = svg.current?.getScreenCTM()?.a;
      if (current === undefined || scale === undefined) return;
      const [dx, dy] = [event.clientX - current.x, event.clientY - current.y];
      // A hand that shakes while it clicks drags nothing.
      if (!current.isMoved && Math.hypot(dx, dy) < 4) return;
      if (!current.isMoved) svg.current?.setPointerCapture(event.pointerId);
      last.current = { x: event.clientX, y: event.clientY, isMoved: true };
      wasMoved.current = true;
      setBox((box) => move(box, -dx / scale, -dy / scale));
    },
    onPointerUp: () => {
      last.current = undefined;
    },
    onClickCapture: (event) => {
      if (wasMoved.current) event.stopPropagation();
      wasMoved.current = false;
    },
  };
}
