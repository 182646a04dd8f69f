package nl.rekenschap.upload;

import static nl.rekenschap.upload.MadeFiles.bytes;
import static nl.rekenschap.upload.MadeFiles.chunk;
import static nl.rekenschap.upload.MadeFiles.image;
import static nl.rekenschap.upload.MadeFiles.join;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Photos with what cameras and telephones put in and behind them. */
final class FriendlyPictures {

  private FriendlyPictures() {}

  /** With EXIF that has a small picture in it, and a packet of XMP, as most cameras write. */
  static byte[] ofCamera() {
    byte[] jpg = image("jpg");
    byte[] exif =
        join(
            bytes("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u000f\0\u0002\0\0\0\u0006\0\0\0\u001a"),
            bytes("\0\0\0\0Canon\0"),
            image("jpg"));
    byte[] xmp =
        bytes(
            "http://ns.adobe.com/xap/1.0/\0<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF/></x:xmpmeta><?xpacket end='w'?>");
    return join(
        Arrays.copyOf(jpg, 2),
        segment(0xe1, exif),
        segment(0xe1, xmp),
        Arrays.copyOfRange(jpg, 2, jpg.length));
  }

  private static byte[] segment(int marker, byte[] content) {
    byte[] length = ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array();
    return join(new byte[] {(byte) 0xff, (byte) marker}, length, content);
  }

  /** Smaller ones of the same behind it (CIPA DC-007), and zeros up to a whole block. */
  static byte[] withSmallerBehind() {
    return join(ofCamera(), new byte[7], image("jpg"), image("jpg"), new byte[512]);
  }

  /** What telephones of Samsung write behind the picture: notes, and a list of where they stand. */
  static byte[] ofSamsung() {
    byte[] name = bytes("Image_UTC_Data");
    byte[] value = bytes("1717245000123");
    ByteBuffer note =
        ByteBuffer.allocate(8 + name.length + value.length).order(ByteOrder.LITTLE_ENDIAN);
    note.putShort((short) 0).putShort((short) 0x0a01).putInt(name.length).put(name).put(value);
    ByteBuffer list = ByteBuffer.allocate(12 + 12 + 8).order(ByteOrder.LITTLE_ENDIAN);
    list.put(bytes("SEFH")).putInt(106).putInt(1);
    list.putShort((short) 0).putShort((short) 0x0a01).putInt(note.capacity());
    list.putInt(note.capacity());
    list.putInt(24).put(bytes("SEFT"));
    return join(ofCamera(), note.array(), list.array());
  }

  /** As a telephone saves what is on its screen. */
  static byte[] ofScreen() {
    byte[] png = image("png");
    return join(
        Arrays.copyOf(png, 33),
        chunk("sRGB", new byte[] {0}),
        chunk("eXIf", bytes("MM\0*\0\0\0\u0008\0\0")),
        chunk("tEXt", bytes("Software\0Android UP1A")),
        chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")),
        Arrays.copyOfRange(png, 33, png.length));
  }
}
