package dev.baton.router.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemoteFolderTest {

    @Test
    void namesNeighboursAsARange() {
        assertThat(RemoteFolder.set(List.of(7L))).isEqualTo("7");
        assertThat(RemoteFolder.set(List.of(1L, 2L, 3L, 5L, 8L, 9L))).isEqualTo("1:3,5,8:9");
    }
}
