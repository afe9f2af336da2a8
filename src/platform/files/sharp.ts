import sharp from "sharp";

// Pictures are made now and then, between requests: one thread is quick enough, and what libvips would keep for the next
// picture is memory nobody else gets back.
sharp.cache(false);
sharp.concurrency(1);

export { sharp };
