// why: work of high intensity waits for the core, not for memory
        return work.intensity() > ridge() ? work.bytes() / bandwidth : work.flops() / peak;
